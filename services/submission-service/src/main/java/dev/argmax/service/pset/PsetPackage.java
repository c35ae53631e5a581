package dev.argmax.service.pset;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PsetPackage {
  @Id String digest;
  String slug;
  String title;
  String device;
  double maxScore;
  String handout;
  byte[] starter;

  @Basic byte[] bytes;
  Instant addedAt;

  protected PsetPackage() {}

  PsetPackage(PsetFile file, Instant addedAt) {
    this.digest = file.digest();
    this.slug = file.slug();
    this.title = file.title();
    this.device = file.device();
    this.maxScore = file.maxScore();
    this.handout = file.handout();
    this.starter = file.starter();
    this.bytes = file.bytes();
    this.addedAt = addedAt;
  }
}

package dev.argmax.service.pset;

import dev.argmax.pset.PsetPackage;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A package as it was built, with what is asked of it often taken out.
@Entity
@Table(name = "pset_package")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class KeptPset {
  @Id String digest;
  String slug;
  String title;
  String device;
  double maxScore;
  String handout;
  byte[] starter;

  @Basic byte[] bytes;
  Instant addedAt;

  protected KeptPset() {}

  KeptPset(PsetPackage built, Instant addedAt) {
    this.digest = built.digest();
    this.slug = built.pset().slug();
    this.title = built.pset().title();
    this.device = built.pset().lane().name();
    this.maxScore = built.pset().points();
    this.handout = built.handout();
    this.starter = built.starter();
    this.bytes = built.bytes();
    this.addedAt = addedAt;
  }
}

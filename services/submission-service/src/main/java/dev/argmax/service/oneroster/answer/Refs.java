package dev.argmax.service.oneroster.answer;

import jakarta.enterprise.context.ApplicationScoped;

/// Makes references, with addresses as the program that asks knows them.
@ApplicationScoped
public class Refs {
  private static final String ROSTERING = "/ims/oneroster/rostering/v1p2/";
  private static final String GRADEBOOK = "/ims/oneroster/gradebook/v1p2/";

  private final Poller poller;

  Refs(Poller poller) {
    this.poller = poller;
  }

  public Ref org(String id) {
    return new Ref(rostering("orgs/" + id), id, "org");
  }

  public Ref session(String id) {
    return new Ref(rostering("academicSessions/" + id), id, "academicSession");
  }

  public Ref course(String id) {
    return new Ref(rostering("courses/" + id), id, "course");
  }

  public Ref ofClass(String id) {
    return new Ref(rostering("classes/" + id), id, "class");
  }

  public Ref user(String id) {
    return new Ref(rostering("users/" + id), id, "user");
  }

  public Ref category(String id) {
    return new Ref(gradebook("categories/" + id), id, "category");
  }

  public Ref lineItem(String id) {
    return new Ref(gradebook("lineItems/" + Text.segment(id)), id, "lineItem");
  }

  private String rostering(String more) {
    return poller.origin() + ROSTERING + more;
  }

  private String gradebook(String more) {
    return poller.origin() + GRADEBOOK + more;
  }
}

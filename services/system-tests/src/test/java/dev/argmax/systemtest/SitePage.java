package dev.argmax.systemtest;

import java.util.List;

/// A page of the site and who looks at it. What must hold of every page is tested of all of these,
/// and pictures are made of them.
///
/// @param who `nobody`, the `sample` student, or one of those who are there from the start
record SitePage(String name, String who, String path) {

  /// Every page that has an address. A new page is one more line.
  static List<SitePage> all(SampleWork work) {
    return List.of(
        new SitePage("sign-in", "nobody", "/sign-in"),
        new SitePage("style", "nobody", "/style"),
        new SitePage("nothing-here", "nobody", "/nothing"),
        new SitePage("problem", "nobody", "/problems/too-large"),
        new SitePage("course", "sample", Visitor.COURSE),
        new SitePage("late-days", "sample", Visitor.COURSE + "/late-days"),
        new SitePage("calendar", "sample", Visitor.COURSE + "/calendar"),
        new SitePage("assignment", "sample", Visitor.PSET1),
        new SitePage("assignment-ahead", "sample", Visitor.COURSE + "/assignments/pset5"),
        new SitePage("history", "sample", Visitor.PSET1 + "/history"),
        new SitePage("tokens", "sample", "/me/tokens"),
        new SitePage("submission-waiting", "sample", "/submissions/" + work.waiting()),
        new SitePage("submission-broken", "sample", "/submissions/" + work.broken()),
        new SitePage("submission-thrown", "sample", "/submissions/" + work.thrown()),
        new SitePage("submission-flooding", "sample", "/submissions/" + work.flooding()),
        new SitePage("submission-partial", "sample", "/submissions/" + work.partial()),
        new SitePage("source", "sample", "/submissions/" + work.broken() + "/source"),
        new SitePage("comparison", "sample", "/submissions/" + work.partial() + "/comparison"),
        new SitePage("course-staff", "ta", Visitor.COURSE),
        new SitePage("history-staff", "ta", Visitor.PSET1 + "/history"),
        new SitePage("submission-staff", "ta", "/submissions/" + work.thrown()),
        new SitePage("review", "ta", "/submissions/" + work.thrown() + "/review"),
        new SitePage("dashboard", "ta", Visitor.COURSE + "/dashboard?assignment=pset1"),
        new SitePage("gradebook", "ta", Visitor.COURSE + "/gradebook"),
        new SitePage("work", "ta", Visitor.PSET1 + "/work"),
        new SitePage("student", "ta", Visitor.COURSE + "/students/" + work.student().login()),
        new SitePage("roster", "instructor", Visitor.COURSE + "/roster"),
        new SitePage("audit", "instructor", Visitor.COURSE + "/audit"),
        new SitePage("lms", "instructor", Visitor.COURSE + "/lms"),
        new SitePage("webhooks", "instructor", Visitor.COURSE + "/lms/webhooks"),
        new SitePage("webhook", "instructor", Visitor.COURSE + "/lms/webhooks/" + work.webhook()),
        new SitePage("lti", "instructor", Visitor.COURSE + "/lms/lti"),
        new SitePage("settings", "instructor", Visitor.COURSE + "/settings"),
        new SitePage("settings-pset", "instructor", Visitor.COURSE + "/settings/pset1"));
  }
}

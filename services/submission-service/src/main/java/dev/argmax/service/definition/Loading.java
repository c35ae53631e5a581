package dev.argmax.service.definition;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.course.Definitions;
import dev.argmax.service.course.Definitions.Definition;
import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.definition.Load.Origin;
import dev.argmax.service.definition.Load.Outcome;
import dev.argmax.service.definition.Planning.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes a course what its file says, as a whole or not at all.
@ApplicationScoped
public class Loading {
  private final Definitions definitions;
  private final Planning planning;
  private final TakeAway takeAway;
  private final LoadNotes notes;

  Loading(Definitions definitions, Planning planning, TakeAway takeAway, LoadNotes notes) {
    this.definitions = definitions;
    this.planning = planning;
    this.takeAway = takeAway;
    this.notes = notes;
  }

  /// Loads the file, unless that would take something away from work already accepted. A file that
  /// says what is known changes nothing.
  @Transactional
  public Outcome load(Load load) {
    CourseFile file = load.file();
    definitions.lock(file.id());
    Definition known = definitions.of(file.id()).orElse(null);
    CourseFile before = known == null ? null : known.file();
    List<Difference> differences =
        Difference.between(before == null ? Facts.none() : Facts.of(before), Facts.of(file));
    Plan plan = planning.plan(file, before);
    List<String> cases = takeAway.of(plan.before(), plan.after());
    if (!cases.isEmpty()) {
      return new Outcome.Refused(cases);
    }
    if (!load.dryRun()) {
      if (known == null || !known.text().equals(load.text())) {
        definitions.save(load.text(), file);
      }
      if (!differences.isEmpty()) {
        carryOut(load, plan, differences);
      }
      if (load.origin() instanceof Origin.Disk disk) {
        definitions.tookOver(file.id(), disk.sha256());
      }
    }
    return new Outcome.Loaded(differences);
  }

  private void carryOut(Load load, Plan plan, List<Difference> differences) {
    planning.carryOut(plan);
    notes.loaded(load, differences);
    Map<UUID, Assignment> before = plan.beforeById();
    for (Assignment after : plan.after()) {
      Assignment known = before.get(after.id());
      if (known != null) {
        notes.changed(load, known, after);
      }
    }
    plan.removed().forEach(each -> notes.removed(load, each));
  }

  /// Gives every assignment of every course the package that its pset means now, and says which
  /// assignments have none.
  @Transactional
  public List<String> takeCurrentPackages() {
    List<String> without = new ArrayList<>();
    for (String course : definitions.courses()) {
      planning.takeCurrentPackages(course).forEach(slug -> without.add(course + "/" + slug));
    }
    return without;
  }
}

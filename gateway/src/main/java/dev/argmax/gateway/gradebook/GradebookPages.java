package dev.argmax.gateway.gradebook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.identity.Person;
import dev.argmax.gateway.staff.Desk;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes the pages of the gradebook, each once for the same book, person and sight. A book that the
/// service confirms is the same object as before, so a page that is found here is what would be
/// made.
@ApplicationScoped
class GradebookPages {
  private static final int MOST_BOOKS = 20;
  private static final int MOST_OF_A_BOOK = 8;

  // Weak keys are told apart as objects: comparing whole books takes longer than it saves.
  private final Cache<GradebookView, Cache<Ingredients, PackedPage>> made =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_BOOKS).build();

  PackedPage of(Desk desk, GradebookView book, Sight sight) {
    var ingredients =
        new Ingredients(desk.visit().person(), desk.course(), desk.anonymous(), sight);
    return made.get(book, _ -> Caffeine.newBuilder().maximumSize(MOST_OF_A_BOOK).build())
        .get(ingredients, _ -> PackedPage.of(GradebookPage.of(desk, book, sight).render()));
  }

  /// Everything that a page shows beside the book.
  private record Ingredients(Person person, CourseView course, boolean anonymous, Sight sight) {}
}

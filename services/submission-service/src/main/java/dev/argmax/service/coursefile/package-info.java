/// `course.yaml` as it is written. It reads and checks the file and must not know the database.
@NullMarked
package dev.argmax.service.coursefile;

import org.jspecify.annotations.NullMarked;

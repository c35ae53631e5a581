/// Handing in and reading what became of it. It never touches Kafka: what it accepts is in the
/// database before the student gets a receipt.
@NullMarked
package dev.argmax.service.submission;

import org.jspecify.annotations.NullMarked;

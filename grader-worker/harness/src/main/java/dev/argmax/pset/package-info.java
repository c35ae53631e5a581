/// Problem sets as instructors write them and as workers read them: the model, its YAML and JSON
/// forms, the builder, and the proof that a pset judges rightly. It must not know queues, services
/// or which sandbox is used.
@NullMarked
package dev.argmax.pset;

import org.jspecify.annotations.NullMarked;

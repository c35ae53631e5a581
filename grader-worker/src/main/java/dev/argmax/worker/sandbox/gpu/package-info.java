/// The GPUs of this machine: which there are, who has which, and which are sick. It must not know
/// what runs on them, nor Docker.
@NullMarked
package dev.argmax.worker.sandbox.gpu;

import org.jspecify.annotations.NullMarked;

/// What tests of several packages need: a Docker sandbox, a submission service by hand.
@NullMarked
package dev.argmax.worker.testsupport;

import org.jspecify.annotations.NullMarked;

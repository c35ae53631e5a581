/// What tests of several packages need: compiling snippets, the sandbox home of this build.
@NullMarked
package dev.argmax.testsupport;

import org.jspecify.annotations.NullMarked;

/// What holds for an assignment, and the course file by which its staff change that.
@NullMarked
package dev.argmax.gateway.settings;

import org.jspecify.annotations.NullMarked;

/// What all of us need to know about how the database is asked. Must not know what for.
@NullMarked
package dev.argmax.service.database;

import org.jspecify.annotations.NullMarked;

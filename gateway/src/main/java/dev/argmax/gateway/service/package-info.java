/// The submission service as this door speaks to it: its address, the internal token, and small
/// requests. Must not know what an answer means.
@NullMarked
package dev.argmax.gateway.service;

import org.jspecify.annotations.NullMarked;

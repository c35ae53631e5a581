/// The only public door: knows who asks, lets through what the service's OpenAPI document lists,
/// and shows the pages. Must not know a database, Kafka or a rule of the course, and keeps no
/// state.
@NullMarked
package dev.argmax.gateway;

import org.jspecify.annotations.NullMarked;

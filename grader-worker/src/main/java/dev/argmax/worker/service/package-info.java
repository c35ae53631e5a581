/// The submission service as a worker sees it: claims, leases, sources, pset packages, over its
/// internal HTTP. It must not know Kafka, sandboxes or grading.
@NullMarked
package dev.argmax.worker.service;

import org.jspecify.annotations.NullMarked;

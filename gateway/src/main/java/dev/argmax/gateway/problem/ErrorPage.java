package dev.argmax.gateway.problem;

import io.quarkus.qute.TemplateInstance;

/// What people see when something went wrong.
record ErrorPage(Problem problem) implements TemplateInstance {}

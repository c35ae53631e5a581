package dev.argmax.gateway.problem;

import io.quarkus.qute.TemplateInstance;

/// What a problem's `type` leads to.
record ProblemPage(String title, String code, String explanation) implements TemplateInstance {}

package dev.argmax.gateway.submission;

import dev.argmax.gateway.source.SourceFile;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The Java files of a submission, with what the compiler said at its line.
record SourcePage(
    Visit visit, SubmissionPage.Place place, SubmissionView submission, List<SourceFile> files)
    implements TemplateInstance {}

package dev.argmax.worker.run;

import dev.argmax.grading.GradingTask;
import dev.argmax.pset.PsetPackage;
import dev.argmax.worker.service.Claim;
import dev.argmax.worker.service.ServiceException;
import dev.argmax.worker.service.Sources;
import dev.argmax.worker.service.SubmissionService;
import jakarta.inject.Singleton;

/// Fetches what a run needs and makes a task of it.
@Singleton
class Materials {
  private final SubmissionService service;
  private final Packages packages;
  private final RunConfig config;

  Materials(SubmissionService service, Packages packages, RunConfig config) {
    this.service = service;
    this.packages = packages;
    this.config = config;
  }

  /// @throws ServiceException if the service is out of reach, or sends another submission's files
  /// @throws dev.argmax.pset.PsetException if the package is not one
  GradingTask fetch(Claim claim) {
    PsetPackage pset = packages.get(claim.psetDigest());
    Sources sources = service.sources(claim.submissionId());
    if (!sources.sha256().equals(claim.archiveSha256())) {
      throw new ServiceException(
          "the sources of submission " + claim.submissionId() + " are of another archive");
    }
    var seeds =
        new Seeds(
            config.variantSecret(),
            claim.archiveSha256(),
            claim.psetDigest(),
            pset.pset().variants());
    return new GradingTask("run-" + claim.runId(), pset, sources.files(), seeds);
  }
}

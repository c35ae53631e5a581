package dev.argmax.worker.run;

import dev.argmax.grading.GradingTask;
import dev.argmax.pset.PsetPackage;
import dev.argmax.worker.service.Claim;
import dev.argmax.worker.service.ServiceException;
import dev.argmax.worker.service.Sources;
import dev.argmax.worker.service.SubmissionService;
import jakarta.inject.Singleton;
import java.util.List;

/// Fetches what a run needs and makes a task of it.
@Singleton
class Materials {
  /// More are seldom open at a time.
  private static final int EXPECTED = 4;

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
    var seeds = seeds(pset, claim.archiveSha256());
    return new GradingTask("run-" + claim.runId(), pset, sources.files(), seeds);
  }

  /// The packages of which submissions are to be expected, soonest due first.
  ///
  /// @throws ServiceException if the service is out of reach
  /// @throws dev.argmax.pset.PsetException if a package is not one
  List<PsetPackage> expected() {
    return service.openPsets().stream().limit(EXPECTED).map(packages::get).toList();
  }

  /// What a submission with this digest gets of the pset.
  Seeds seeds(PsetPackage pset, String archiveSha256) {
    return new Seeds(config.variantSecret(), archiveSha256, pset.digest(), pset.pset().variants());
  }
}

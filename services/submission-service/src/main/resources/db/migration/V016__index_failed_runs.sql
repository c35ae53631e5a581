-- Staff are shown the runs that failed lately: few among very many.
create index run_that_failed on grading_run (queued_at) where infrastructure_failures > 0;

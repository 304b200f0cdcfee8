package dev.sisa.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.StoreException;
import org.junit.jupiter.api.Test;

final class FaultyJobsTest {

    private static final RunId RUN = new RunId("m", 0, 1);

    private final MemoryJobs inner = new MemoryJobs();

    @Test
    void without_faults_everything_passes_through() {
        FaultyJobs jobs = new FaultyJobs(inner, Faults.never());
        jobs.launch(RUN);
        try (JobLauncher.Claim claim = jobs.claim()) {
            jobs.stop(claim.job());

            assertThat(inner.alive(claim.job())).isTrue();
            assertThat(claim.stopping()).isTrue();
        }
        assertThat(inner.alive("job-1")).isFalse();
        assertThat(inner.starts()).containsExactly(RUN);
    }

    @Test
    void a_start_whose_end_is_unknown_has_happened_or_not() {
        assertThatThrownBy(() -> faulty(Fault.UNKNOWN_UNDONE).launch(RUN))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("launch m:0:1");
        assertThat(inner.starts()).isEmpty();

        assertThatThrownBy(() -> faulty(Fault.UNKNOWN_DONE).launch(RUN)).isInstanceOf(StoreException.class);
        assertThat(inner.starts()).containsExactly(RUN);
    }

    @Test
    void a_claim_that_failed_is_no_job() {
        for (Fault fault : new Fault[] {Fault.CONFLICT, Fault.THROTTLED, Fault.UNKNOWN_DONE, Fault.UNKNOWN_UNDONE}) {
            assertThatThrownBy(() -> faulty(fault).claim()).isInstanceOf(StoreException.class);
        }
        for (Fault fault : new Fault[] {Fault.CRASH_BEFORE, Fault.CRASH_AFTER}) {
            assertThatThrownBy(() -> faulty(fault).claim()).isInstanceOf(SimulatedCrash.class);
        }
        assertThat(inner.claim().job()).isEqualTo("job-1");
    }

    @Test
    void a_crashed_process_learns_nothing_more_and_its_claim_can_still_end() {
        FaultyJobs jobs = new FaultyJobs(inner, Faults.at(2, Fault.CRASH_AFTER));
        JobLauncher.Claim claim = jobs.claim();
        assertThatThrownBy(() -> jobs.stop(claim.job())).isInstanceOf(SimulatedCrash.class);

        assertThatThrownBy(() -> jobs.alive(claim.job())).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(claim::stopping).isInstanceOf(SimulatedCrash.class);
        assertThat(inner.alive(claim.job())).isTrue();

        claim.close();
        assertThat(inner.alive(claim.job())).isFalse();
    }

    private FaultyJobs faulty(Fault fault) {
        return new FaultyJobs(inner, Faults.at(1, fault));
    }
}

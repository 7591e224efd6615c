package dev.guardrail.decay;

import java.util.List;

/** What an audit of one commit would report. */
public interface Notices {

    /** No audit is asked. */
    Notices NONE = new Notices() {
        @Override
        public Notice of(Observation before) {
            return Notice.NONE;
        }

        @Override
        public List<String> losses(Observation before) {
            return List.of();
        }
    };

    /** Whether an audit reports that something protects less than it did before the commit. */
    Notice of(Observation before);

    /** What it reports that the states of a series do not show: {@code `pytest` no longer runs on python 3.9}. */
    List<String> losses(Observation before);
}

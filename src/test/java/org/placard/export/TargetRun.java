package org.placard.export;

import org.placard.policy.Call;
import org.placard.policy.Verdict;

/** A target that has loaded an exported file: what it does with calls, one after the other. */
interface TargetRun {

    Verdict.Outcome judge(Call call) throws Exception;

    /** Loads a file under an alias. */
    interface Loader {
        TargetRun load(String file, String alias) throws Exception;
    }

    static Verdict.Outcome when(boolean allowed) {
        return allowed ? Verdict.Outcome.ALLOW : Verdict.Outcome.DENY;
    }
}

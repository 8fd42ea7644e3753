package io.hegui.engine.check;

import io.hegui.engine.group.GroupPortion;
import java.io.Closeable;
import java.io.IOException;

/** A group check at the end of a run. It sees portion after portion of the groups, and says in order what came of each. */
sealed interface SeatJudge extends Closeable permits WithinJudge, AcrossJudge {
    /** What came of a portion; taken by the run's own thread, in the order of the portions. */
    interface Portion {
        void take() throws IOException;
    }

    /** Fewest records of a group that can matter to it, unless one does alone. */
    int least();

    /** On any thread of the run, several portions at once. */
    Portion judge(GroupPortion groups, Seals seals, Lane own);

    /** Findings that it has, to be put in the order of the file. */
    int waiting();

    /** Hands over the findings that it has. */
    void passOn() throws IOException;

    /** The last portion has been taken; hands over the rest. */
    void end() throws IOException;
}

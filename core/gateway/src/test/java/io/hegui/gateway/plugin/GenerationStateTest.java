package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GenerationStateTest {
    @Test
    void states_neverGoBack() {
        for (GenerationState state : GenerationState.values()) {
            for (GenerationState next : state.next()) {
                boolean lateCollection = state == GenerationState.LEAKED && next == GenerationState.COLLECTED;
                assertThat(next.compareTo(state) > 0 || lateCollection)
                        .as("%s may not go to %s", state, next)
                        .isTrue();
            }
        }
    }

    @Test
    void activeGeneration_isDrainedBeforeItIsStopped() {
        assertThat(GenerationState.ACTIVE.next()).containsExactly(GenerationState.DRAINING);
    }
}

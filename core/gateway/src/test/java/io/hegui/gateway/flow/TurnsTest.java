package io.hegui.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();
    private final List<String> begun = new ArrayList<>();

    @Test
    void work_beginsWhenTheOneBeforeHasEnded_wellOrNot() {
        Promise<String> first = Promise.promise();
        Promise<String> second = Promise.promise();
        Future<String> one = turns.next(() -> begin("one", first.future()));
        Future<String> two = turns.next(() -> begin("two", second.future()));
        Future<String> three = turns.next(() -> begin("three", Future.succeededFuture("3")));

        assertThat(begun).containsExactly("one");
        first.fail("out of order");
        assertThat(one.failed()).isTrue();
        assertThat(begun).containsExactly("one", "two");
        second.complete("2");
        assertThat(two.result()).isEqualTo("2");
        assertThat(three.result()).isEqualTo("3");
    }

    @Test
    void workThatThrows_failsItsOwnFutureAlone() {
        Future<String> thrown = turns.next(() -> {
            throw new IllegalStateException("thrown");
        });

        assertThat(thrown.cause()).hasMessage("thrown");
        assertThat(turns.next(() -> Future.succeededFuture("next")).result()).isEqualTo("next");
    }

    private Future<String> begin(String name, Future<String> work) {
        begun.add(name);
        return work;
    }
}

package io.hegui.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.sdk.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ForbiddenCallsTest {
    @Test
    void clock_isFoundInAMethodAndBehindAReference() throws Exception {
        assertThat(in(Clocked.class))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Clocked.later calls java.time.LocalDate.now"),
                        second -> assertThat(second)
                                .contains("Clocked.today calls java.time.LocalDate.now; take dates from"));
    }

    @Test
    void randomnessFilesThreadsAndProcess_areFound() throws Exception {
        assertThat(in(Wild.class))
                .anyMatch(call -> call.contains("java.util.UUID.randomUUID"))
                .anyMatch(call -> call.contains("java.nio.file.Files.exists"))
                .anyMatch(call -> call.contains("java.lang.Thread.<init>"))
                .anyMatch(call -> call.contains("java.lang.System.exit"))
                .hasSize(5);
    }

    @Test
    void figuresAndDatesOfRecords_areFine() throws Exception {
        assertThat(in(Pure.class)).isEmpty();
    }

    private static List<String> in(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            return ForbiddenCalls.in(in.readAllBytes()).stream().map(Text::en).toList();
        }
    }

    @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone"}) // read as bytes, never called
    private static final class Clocked {
        LocalDate today() {
            return LocalDate.now();
        }

        Supplier<LocalDate> later() {
            return LocalDate::now;
        }
    }

    @SuppressWarnings("unused") // read as bytes, never called
    private static final class Wild {
        void run() {
            if (Files.exists(Path.of(UUID.randomUUID().toString()))) {
                new Thread(() -> System.exit(1)).start();
            }
        }
    }

    @SuppressWarnings("unused") // read as bytes, never called
    private static final class Pure {
        boolean due(LocalDate day, long amount) {
            return day.plusDays(3).isAfter(LocalDate.of(2026, 1, 1)) && Math.abs(amount) > 3;
        }
    }
}

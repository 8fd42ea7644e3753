package io.hegui.bench.findings;

import io.hegui.gateway.finding.LocatedFinding;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Findings as COPY takes them. */
enum CopyForm {
    TEXT("copy-text", "text") {
        @Override
        void write(UUID submission, List<LocatedFinding> findings, DataOutputStream out) throws IOException {
            StringBuilder line = new StringBuilder();
            for (LocatedFinding located : findings) {
                line.setLength(0);
                line.append(submission).append('\t').append(located.ordinal()).append('\t');
                escaped(line, located.check());
                line.append('\t').append(located.kind());
                line.append('\t').append(located.severity());
                line.append('\t').append(located.unknown() ? 't' : 'f').append('\t');
                escaped(line, located.fingerprint());
                line.append('\t');
                escaped(line, located.line());
                line.append('\n');
                out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    },
    BINARY("copy-binary", "binary") {
        @Override
        void write(UUID submission, List<LocatedFinding> findings, DataOutputStream out) throws IOException {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (LocatedFinding located : findings) {
                out.writeShort(COLUMNS);
                out.writeInt(16);
                out.writeLong(submission.getMostSignificantBits());
                out.writeLong(submission.getLeastSignificantBits());
                out.writeInt(8);
                out.writeLong(located.ordinal());
                text(out, located.check());
                text(out, located.kind());
                text(out, located.severity());
                out.writeInt(1);
                out.writeByte(located.unknown() ? 1 : 0);
                text(out, located.fingerprint());
                text(out, located.line());
            }
            out.writeShort(-1);
        }
    };

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int COLUMNS = 8;

    private final String subject;
    private final String format;

    CopyForm(String subject, String format) {
        this.subject = subject;
        this.format = format;
    }

    String subject() {
        return subject;
    }

    String sql() {
        return "COPY finding (submission_id, ordinal, check_id, kind, severity, unknown, fingerprint, body)"
                + " FROM STDIN (FORMAT " + format + ")";
    }

    byte[] bytes(UUID submission, List<LocatedFinding> findings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 24);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(submission, findings, out);
        }
        return bytes.toByteArray();
    }

    abstract void write(UUID submission, List<LocatedFinding> findings, DataOutputStream out) throws IOException;

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void escaped(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
    }
}

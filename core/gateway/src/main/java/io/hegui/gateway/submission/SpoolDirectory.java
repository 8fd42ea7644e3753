package io.hegui.gateway.submission;

import java.nio.file.Path;

/** The directory filings lie in. */
public record SpoolDirectory(Path path) {}

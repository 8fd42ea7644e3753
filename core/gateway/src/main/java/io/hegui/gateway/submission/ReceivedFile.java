package io.hegui.gateway.submission;

import io.hegui.gateway.file.SteadyFlush;
import java.nio.channels.FileChannel;

/**
 * A body that has been written whole and may not be on disk yet.
 *
 * @param channel it was written through, open
 */
record ReceivedFile(SpooledFile file, FileChannel channel, SteadyFlush flush) {}

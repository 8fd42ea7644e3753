package io.hegui.gateway.recall;

import io.hegui.gateway.database.DatabaseUnavailable;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.run.CutShortException;
import io.hegui.sdk.Text;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;

/** Why a filing could not be judged again. */
enum Obstacle {
    FILE_GONE(
            "报送文件（或与其比较的文件）不在网关的存储中，无法重新校验；原结论和原校验结果保持不变。",
            "The file, or one that it is compared with, is not in a gateway's spool any more, so the filing could not be judged"
                    + " again; verdict and findings stay as they were."),
    CATALOGUE_NOT_KEPT(
            "当时的目录未被保存，无法重新校验；原结论和原校验结果保持不变。",
            "The catalogue that judged it was not kept, so the filing could not be judged again; verdict and findings stay as"
                    + " they were."),
    CATALOGUE_NOT_LOADED(
            "当时的目录已无法加载，无法重新校验；原结论和原校验结果保持不变。",
            "The catalogue that judged it cannot be loaded any more, so the filing could not be judged again; verdict and"
                    + " findings stay as they were."),
    CHECK_FAILED(
            "重新校验时有校验执行失败；原结论和原校验结果保持不变，网关下次启动时会再次尝试。",
            "Another check failed when the filing was judged again; verdict and findings stay as they were, and the gateway"
                    + " tries again when it is started next."),
    GATEWAY(
            "网关出现故障，未能重新校验；原结论和原校验结果保持不变，网关下次启动时会再次尝试。",
            "Something went wrong in the gateway when the filing was judged again; verdict and findings stay as they were, and"
                    + " it tries again when it is started next.");

    private final String zh;
    private final String en;

    Obstacle(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** As filers read it. */
    Text text() {
        return Text.of(zh, en);
    }

    /** What a failure means; empty if it means nothing for the filing: it is tried again. */
    static Optional<Obstacle> of(Throwable failure) {
        if (failure instanceof CancellationException
                || failure instanceof RejectedExecutionException
                || failure instanceof CutShortException
                || DatabaseUnavailable.isCauseOf(failure)) {
            return Optional.empty();
        }
        if (failure instanceof NoSuchFileException) {
            return Optional.of(FILE_GONE);
        }
        if (failure instanceof OtherCheckFailedException) {
            return Optional.of(CHECK_FAILED);
        }
        if (failure instanceof ProblemException refused) {
            return Optional.of(
                    refused.problem().type().endsWith("catalogue-not-kept")
                            ? CATALOGUE_NOT_KEPT
                            : CATALOGUE_NOT_LOADED);
        }
        return Optional.of(GATEWAY);
    }

    /** A check failed that had not failed before: what was found would be worse than what is on record. */
    static final class OtherCheckFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OtherCheckFailedException(String check) {
            super("check " + check + " failed");
        }
    }
}

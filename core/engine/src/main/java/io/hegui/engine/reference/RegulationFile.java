package io.hegui.engine.reference;

import io.hegui.sdk.Text;
import io.hegui.sdk.regulation.Citation;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code document,article,title_zh,title_en,text_zh,text_en,status,source}. */
public final class RegulationFile {
    private RegulationFile() {}

    /** @throws ReferenceException naming the first line that is wrong */
    public static List<Article> read(String file, byte[] bytes) {
        List<Article> articles = new ArrayList<>();
        for (Table.Row row : Table.read(
                file, bytes, "document", "article", "title_zh", "title_en", "text_zh", "text_en", "status", "source")) {
            articles.add(new Article(
                    new Citation(row.required("document"), row.required("article")),
                    Text.of(row.required("title_zh"), row.required("title_en")),
                    Text.of(row.required("text_zh"), row.required("text_en")),
                    status(row),
                    row.required("source")));
        }
        return articles;
    }

    private static Article.Status status(Table.Row row) {
        return switch (row.required("status")) {
            case "verified" -> Article.Status.VERIFIED;
            case "unverified" -> Article.Status.UNVERIFIED;
            case "proposed" -> Article.Status.PROPOSED;
            default -> throw row.wrong(ReferenceRefusals.NO_STATUS.with(row.get("status")));
        };
    }
}

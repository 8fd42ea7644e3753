package io.hegui.engine.catalogue;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.check.Reach;
import io.hegui.engine.group.MemberCodec;
import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.ChangeCheck;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks a check in Java what it takes to run it, and refuses what cannot be given. */
final class CheckPlan {
    private final String plugin;
    private final Check<?> check;
    private final CheckPage page;
    private final Consumer<Text> problems;

    CheckPlan(String plugin, Check<?> check, CheckPage page, Consumer<Text> problems) {
        this.plugin = plugin;
        this.check = check;
        this.page = page;
        this.problems = problems;
    }

    /** The check and its page, which says what it sees beyond the filing. */
    PlannedCheck planned() {
        List<Need<?, ?>> needs = asked(CatalogueRefusals.CANNOT_SAY_NEEDS, List.of(), () -> List.copyOf(check.needs()));
        if (GuardedCall.get(this::remembered) instanceof Thrown<List<MemberCodec>> thrown) {
            problems.accept(CatalogueRefusals.OF_CHECK.with(plugin, page.id(), thrown.why()));
        }
        return new PlannedCheck(check, page.reaching(reach(needs)), needs);
    }

    private Reach reach(List<Need<?, ?>> needs) {
        Optional<Set<String>> disclosed = check instanceof CrossInstitutionCheck<?, ?> across
                ? Optional.of(
                        asked(CatalogueRefusals.CANNOT_SAY_DISCLOSED, Set.of(), () -> Set.copyOf(across.disclosed())))
                : Optional.empty();
        return Reach.of(needs.stream().map(Need::dataset).toList(), disclosed);
    }

    /** Everything that it remembers of records can be written and read. */
    private List<MemberCodec> remembered() {
        List<MemberCodec> codecs = new ArrayList<>();
        check.needs().forEach(need -> codecs.add(MemberCodec.of(need.memberType())));
        if (check instanceof GroupCheck<?, ?> groups) {
            codecs.add(MemberCodec.of(groups.memberType()));
        } else if (check instanceof ChangeCheck<?, ?> changes) {
            codecs.add(MemberCodec.of(changes.memberType()));
        } else if (check instanceof CrossInstitutionCheck<?, ?> across) {
            codecs.add(MemberCodec.ofFigures(across.contributionType()));
        }
        return codecs;
    }

    private <R> R asked(Sentence refusal, R otherwise, Supplier<R> question) {
        Outcome<R> outcome = GuardedCall.get(question);
        if (outcome instanceof Returned<R> returned) {
            return returned.value();
        }
        problems.accept(refusal.with(plugin, page.id(), ((Thrown<R>) outcome).reason()));
        return otherwise;
    }
}

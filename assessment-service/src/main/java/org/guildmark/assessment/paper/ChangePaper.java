package org.guildmark.assessment.paper;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.blueprint.Blueprint;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.item.ItemBank;
import org.guildmark.assessment.item.ItemVersionRef;
import org.guildmark.assessment.item.PoolItem;
import org.guildmark.assessment.paper.check.PaperChecker;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.platform.problem.ProblemException;

/** What becomes of a paper, each with its audit record. The caller has locked the paper. */
@ApplicationScoped
class ChangePaper {
    private final PaperRepository papers;
    private final VerifyPaper verify;
    private final ItemBank bank;
    private final CatalogView catalog;
    private final AuditTrail audit;
    private final SecurityIdentity caller;

    ChangePaper(
            PaperRepository papers,
            VerifyPaper verify,
            ItemBank bank,
            CatalogView catalog,
            AuditTrail audit,
            SecurityIdentity caller) {
        this.papers = papers;
        this.verify = verify;
        this.bank = bank;
        this.catalog = catalog;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Paper add(Blueprint blueprint, PaperRequest request, AssemblePaper.Assembled assembled) {
        Text title = request.title() == null ? blueprint.title() : request.title();
        Paper paper = new Paper(
                blueprint,
                title,
                assembled.spec(),
                assembled.outcome(),
                caller.getPrincipal().getName(),
                Instant.now());
        List<PaperItem> items = new ArrayList<>();
        for (int form = 1; form <= assembled.forms().size(); form++) {
            int number = 1;
            for (PaperItemFacts facts : assembled.forms().get(form - 1)) {
                items.add(new PaperItem(paper.id(), form, number++, facts));
            }
        }
        papers.add(paper, items);
        record(paper, "PAPER_ASSEMBLED", null, request, null);
        return paper;
    }

    /**
     * @throws ProblemException 409 {@code PAPER_STATE}; {@code PAPER_STALE} where an item is not active any more or was
     *     edited since, {@code PAPER_NOT_VERIFIED} where the checker finds a fault
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void release(Paper paper) {
        paper.requireState(PaperState.DRAFT);
        List<List<PaperItem>> forms = papers.forms(paper.id());
        requireFresh(paper, forms);
        PaperChecker.Verdict verdict = verify.verify(paper, forms);
        if (!verdict.verified()) {
            ProblemException problem = ProblemException.conflict(
                    "PAPER_NOT_VERIFIED", "The paper does not keep what it has to: assemble another one.");
            verdict.failures().forEach(failure -> problem.at("/certificate", failure));
            throw problem;
        }
        paper.release(Instant.now());
        Set<ItemVersionRef> refs =
                forms.stream().flatMap(List::stream).map(PaperItem::ref).collect(Collectors.toSet());
        bank.released(refs);
        papers.flush();
        record(paper, "PAPER_RELEASED", state(PaperState.DRAFT), state(PaperState.RELEASED), null);
    }

    private void requireFresh(Paper paper, List<List<PaperItem>> forms) {
        Set<ItemVersionRef> active =
                bank.pool(paper.bodyId(), catalog.edition(paper.editionId()).orElseThrow()).stream()
                        .map(PoolItem::ref)
                        .collect(Collectors.toSet());
        ProblemException problem = ProblemException.conflict(
                "PAPER_STALE", "Items of the paper were edited or retired since it was made: assemble another one.");
        forms.stream()
                .flatMap(List::stream)
                .filter(item -> !active.contains(item.ref()))
                .forEach(item -> problem.at(
                        "/forms/" + (item.form() - 1) + "/items/" + (item.number() - 1),
                        "is not an active item in this version"));
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(Paper paper, String reason) {
        paper.withdraw(Instant.now());
        papers.flush();
        record(paper, "PAPER_WITHDRAWN", state(PaperState.RELEASED), state(PaperState.WITHDRAWN), reason);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void delete(Paper paper) {
        paper.requireState(PaperState.DRAFT);
        record(paper, "PAPER_DELETED", state(PaperState.DRAFT), null, null);
        papers.remove(paper);
    }

    private static Map<String, PaperState> state(PaperState state) {
        return Map.of("state", state);
    }

    private void record(Paper paper, String action, Object before, Object after, String reason) {
        audit.record(new AuditTrail.Entry(
                paper.bodyId(),
                "paper",
                paper.id(),
                action,
                caller.getPrincipal().getName(),
                before,
                after,
                reason));
    }
}

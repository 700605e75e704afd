package org.guildmark.catalog.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.catalog.crosswalk.CandidateRanking.Candidate;
import org.guildmark.catalog.crosswalk.CandidateView.DecisionReference;
import org.guildmark.catalog.reading.EditionSnapshot;
import org.guildmark.catalog.reading.PublishedEditions;
import org.guildmark.catalog.reading.PublishedEditions.Revision;
import org.guildmark.catalog.standard.Standard;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Ranks the pairs of two standards and shows one page of them. */
@ApplicationScoped
class ProposeCandidates {
    private static final double LEAST_SCORE = 0.3;
    private static final int PER_STATEMENT = 3;
    private static final int MOST_PER_STATEMENT = 20;
    private static final int TERMS_SHOWN = 8;

    private final PublishedEditions editions;
    private final StandardRepository standards;
    private final ComparedEditions compared;
    private final CrosswalkRepository crosswalks;

    ProposeCandidates(
            PublishedEditions editions,
            StandardRepository standards,
            ComparedEditions compared,
            CrosswalkRepository crosswalks) {
        this.editions = editions;
        this.standards = standards;
        this.compared = compared;
        this.crosswalks = crosswalks;
    }

    /** One of the two standards, at the revision that is compared. */
    private record Side(String standardKey, Revision revision, EditionSnapshot edition) {
        CrosswalkView.End end(ComparedStatement statement) {
            return CrosswalkView.End.of(standardKey, edition, statement.placed(), true);
        }
    }

    private record Ranked(int rank, Candidate candidate) {}

    Page<CandidateView> page(CandidateResource.Query query, PageRequest request) {
        double minScore = Parameters.share("minScore", query.minScore, LEAST_SCORE);
        int perStatement = Parameters.number("perStatement", query.perStatement, PER_STATEMENT, 1, MOST_PER_STATEMENT);
        Side from = side("from", query.from, request, 0);
        Side to = side("to", query.to, request, 3);
        if (from.revision().standardId().equals(to.revision().standardId())) {
            throw ProblemException.unprocessable("SAME_STANDARD", "A crosswalk joins two different standards.")
                    .at("?to", "is the same standard as from");
        }
        TermWeights weights = new TermWeights(compared.of(from.revision()), compared.of(to.revision()));
        List<Candidate> ranking = new CandidateRanking(ofLevel(to, "toLevel", query.toLevel), weights)
                .of(asked(from, query), minScore, perStatement);
        Map<Set<UUID>, Crosswalk> decided = decided(from, to);
        int after = request.cursor().map(cursor -> cursor.number(6)).orElse(0);
        List<Ranked> rest = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < ranking.size(); i++) {
            if (query.includeDecided || !decided.containsKey(pair(ranking.get(i)))) {
                total++;
                if (i >= after && rest.size() < request.fetchSize()) {
                    rest.add(new Ranked(i + 1, ranking.get(i)));
                }
            }
        }
        long counted = total;
        return Page.of(
                request,
                rest,
                ranked -> cursor(from.revision(), to.revision(), ranked.rank()),
                ranked -> view(ranked, from, to, weights, decided.get(pair(ranked.candidate()))),
                () -> counted);
    }

    /** Whoever has begun goes on with the revisions that the cursor names, so that no rank moves between two pages. */
    private Side side(String parameter, String idOrKey, PageRequest request, int inCursor) {
        UUID standardId = StandardRepository.idOf(Parameters.required(parameter, idOrKey));
        Standard standard = standards.findByIdOptional(standardId).orElseThrow(() -> ProblemException.unprocessable(
                        "UNKNOWN_STANDARD", "There is no published standard " + idOrKey + ".")
                .at("?" + parameter, "is no published standard"));
        if (standard.status() != Standard.Status.PUBLISHED) {
            throw ProblemException.unprocessable(
                            "STANDARD_NOT_IN_FORCE", "The standard " + standard.standardKey() + " is withdrawn.")
                    .at("?" + parameter, "is withdrawn");
        }
        Revision revision = request.cursor()
                .map(cursor -> new Revision(cursor.id(inCursor), cursor.id(inCursor + 1), cursor.number(inCursor + 2)))
                .orElseGet(() -> editions.find(standardId.toString(), null).revision());
        if (!revision.standardId().equals(standardId)) {
            throw Cursor.invalid();
        }
        return new Side(standard.standardKey(), revision, editions.snapshot(revision));
    }

    private static Cursor cursor(Revision from, Revision to, int rank) {
        return Cursor.of(
                from.standardId().toString(),
                from.editionId().toString(),
                Integer.toString(from.number()),
                to.standardId().toString(),
                to.editionId().toString(),
                Integer.toString(to.number()),
                Integer.toString(rank));
    }

    private List<ComparedStatement> asked(Side from, CandidateResource.Query query) {
        List<ComparedStatement> ofLevel = ofLevel(from, "fromLevel", query.fromLevel);
        if (query.statement == null) {
            return ofLevel;
        }
        UUID wanted = Parameters.id("statement", query.statement);
        List<ComparedStatement> found = ofLevel.stream()
                .filter(statement -> statement.placed().statement().id().equals(wanted))
                .toList();
        if (found.isEmpty()) {
            throw ProblemException.unprocessable(
                            "UNKNOWN_STATEMENT",
                            "What is compared of " + from.standardKey() + " has no such statement.")
                    .at("?statement", "is no statement of the standard and level in from");
        }
        return found;
    }

    private List<ComparedStatement> ofLevel(Side side, String parameter, String code) {
        List<ComparedStatement> all = compared.of(side.revision());
        if (code == null) {
            return all;
        }
        if (!side.edition().levels().containsKey(code)) {
            throw ProblemException.unprocessable(
                            "UNKNOWN_LEVEL", "The standard " + side.standardKey() + " has no level " + code + ".")
                    .at("?" + parameter, "is no level of the edition");
        }
        return all.stream()
                .filter(statement -> statement.placed().level() != null
                        && statement.placed().level().code().equals(code))
                .toList();
    }

    private Map<Set<UUID>, Crosswalk> decided(Side from, Side to) {
        return crosswalks.between(from.revision().editionId(), to.revision().editionId()).stream()
                .collect(Collectors.toMap(
                        crosswalk -> Set.of(
                                crosswalk.from().statementId(), crosswalk.to().statementId()),
                        Function.identity()));
    }

    private static Set<UUID> pair(Candidate candidate) {
        return Set.of(
                candidate.from().placed().statement().id(),
                candidate.to().placed().statement().id());
    }

    private static CandidateView view(Ranked ranked, Side from, Side to, TermWeights weights, Crosswalk decided) {
        Candidate candidate = ranked.candidate();
        return new CandidateView(
                ranked.rank(),
                candidate.score(),
                candidate.equalWording() ? AssociationType.EXACT_MATCH : AssociationType.RELATED,
                from.end(candidate.from()),
                to.end(candidate.to()),
                SharedTerms.of(candidate.from(), candidate.to(), weights, TERMS_SHOWN),
                decided == null
                        ? null
                        : DecisionReference.of(
                                decided, candidate.from().placed().statement().id()));
    }
}

package org.guildmark.assessment.staffing.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who serves where, once it is known who sits where. First everybody stays who can, and only what is vacant is filled; if
 * that leaves somebody missing, everybody may be moved, as few as possible.
 */
final class DutySearch {
    private final StaffingProblem problem;
    private final Timetable timetable;
    private final Needs needs;

    DutySearch(StaffingProblem problem, Timetable timetable, Needs needs) {
        this.problem = problem;
        this.timetable = timetable;
        this.needs = needs;
    }

    /**
     * @param missing bound for the staff missing with candidates sitting where they do
     * @param lost duties that could be kept and are not, as a bound
     */
    record Result(Roster roster, long missing, long lost, long unevenness) {}

    /** Vacancies that the same people can fill, all in one slot. */
    record Post(int slot, int vacancies, BitSet eligible, List<Integer> sessions) {}

    Result solve(Deadline deadline) {
        Roster kept = Roster.kept(problem, timetable, needs);
        Result filled = fill(kept, null, deadline.share(kept.size() == 0 ? 1 : 0.5));
        if (kept.size() == 0 || filled.roster().missing(needs) == 0) {
            return filled;
        }
        Result moved = fill(new Roster(problem, timetable), kept, deadline);
        return moved.roster().missing(needs) < filled.roster().missing(needs)
                ? moved
                : new Result(filled.roster(), moved.missing(), 0, filled.unevenness());
    }

    /**
     * @param fixed whom nobody moves
     * @param wanted duties to have again if possible; null for none
     */
    private Result fill(Roster fixed, Roster wanted, Deadline deadline) {
        List<Post> posts = posts(fixed, wanted);
        List<BitSet> first = greedy(posts, fixed, wanted);
        DutyModel model = new DutyModel(problem, timetable, posts, fixed, wanted);
        DutyModel.Result found = model.solve(first, deadline);
        Roster roster = fixed.copy();
        for (int p = 0; p < posts.size(); p++) {
            deal(posts.get(p), found.assigned().get(p), roster);
        }
        return new Result(roster, found.missing(), found.lost(), found.unevenness());
    }

    private List<Post> posts(Roster fixed, Roster wanted) {
        Map<List<Object>, Post> posts = new LinkedHashMap<>();
        for (int s = 0; s < problem.sessions().size(); s++) {
            int vacancies = needs.required(s) - fixed.membersOf(s).size();
            if (vacancies > 0) {
                BitSet eligible = fixed.open(needs.eligible(s), s);
                int slot = timetable.slotOf(s);
                posts.merge(
                        wanted == null ? List.of(slot, eligible) : List.of(s),
                        new Post(slot, vacancies, eligible, List.of(s)),
                        (one, more) -> new Post(
                                slot,
                                one.vacancies() + more.vacancies(),
                                eligible,
                                IntStream.concat(
                                                one.sessions().stream().mapToInt(i -> i),
                                                more.sessions().stream().mapToInt(i -> i))
                                        .boxed()
                                        .toList()));
            }
        }
        return List.copyOf(posts.values());
    }

    /** Those for which few are left choose first; who serves least is taken. */
    private List<BitSet> greedy(List<Post> posts, Roster fixed, Roster wanted) {
        Roster roster = fixed.copy();
        List<BitSet> assigned = new ArrayList<>();
        posts.forEach(post -> assigned.add(new BitSet()));
        List<Integer> order = IntStream.range(0, posts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer p) ->
                        posts.get(p).eligible().cardinality() - posts.get(p).vacancies()))
                .toList();
        int[] chances = new int[problem.staff().size()];
        posts.forEach(post -> post.eligible().stream().forEach(m -> chances[m]++));
        for (int p : order) {
            Post post = posts.get(p);
            int session = post.sessions().get(0);
            post.eligible().stream()
                    .filter(m -> roster.hasTime(m, session) && !roster.exhausted(m))
                    .boxed()
                    .sorted(Comparator.comparing((Integer m) -> wanted == null || !wanted.has(m, session))
                            .thenComparing(roster::load)
                            .thenComparing(m -> chances[m]))
                    .limit(post.vacancies())
                    .forEach(m -> {
                        roster.add(m, session);
                        assigned.get(p).set(m);
                    });
        }
        return assigned;
    }

    private void deal(Post post, BitSet members, Roster roster) {
        int next = 0;
        for (int m : members.stream().toArray()) {
            while (roster.membersOf(post.sessions().get(next)).size()
                    >= needs.required(post.sessions().get(next))) {
                next++;
            }
            roster.add(m, post.sessions().get(next));
        }
    }
}

package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildmark.catalog.document.library.Cell.Piece;
import org.guildmark.catalog.document.text.Widths;

/**
 * What a code says, by the majority of the matrices that print it; the first wins a tie. The same majority settles to
 * which of two cells a line belongs where the print order does not: a fragment moves to a neighbour only where both
 * cells then read exactly as most other matrices print them.
 */
final class CellVote {
    private static final int NEIGHBOURHOOD = 4;
    /** Pieces of the longest cell that is worth repairing; a longer one is no cell, but text that lost its codes. */
    private static final int MOST_PIECES = 40;

    /**
     * @param cell the first cell that prints the chosen wording
     * @param votes cells that print it so
     * @param others first cells of every other wording, in printed order
     */
    record Choice(Cell cell, int votes, List<Cell> others) {}

    private CellVote() {}

    /** Moves misplaced fragments, then chooses; by code within each kind, sorted by code. */
    static Map<Token.Kind, Map<String, Choice>> settled(List<List<Cell>> matrices) {
        Map<Token.Kind, Map<String, Choice>> before = choices(matrices);
        matrices.forEach(cells -> repair(cells, before));
        return choices(matrices);
    }

    private static Map<Token.Kind, Map<String, Choice>> choices(List<List<Cell>> matrices) {
        Map<Token.Kind, Map<String, Map<String, List<Cell>>>> readings = new LinkedHashMap<>();
        matrices.forEach(cells -> cells.forEach(cell -> readings.computeIfAbsent(cell.kind(), k -> new TreeMap<>())
                .computeIfAbsent(cell.code(), c -> new LinkedHashMap<>())
                .computeIfAbsent(cell.folded(), f -> new ArrayList<>())
                .add(cell)));
        Map<Token.Kind, Map<String, Choice>> chosen = new LinkedHashMap<>();
        readings.forEach((kind, codes) -> {
            Map<String, Choice> ofKind = new TreeMap<>();
            codes.forEach((code, wordings) -> ofKind.put(code, choose(wordings)));
            chosen.put(kind, ofKind);
        });
        return chosen;
    }

    private static Choice choose(Map<String, List<Cell>> wordings) {
        List<Cell> best = List.of();
        for (List<Cell> cells : wordings.values()) {
            boolean hasText = !cells.get(0).folded().isEmpty();
            boolean bestHasText = !best.isEmpty() && !best.get(0).folded().isEmpty();
            boolean better = hasText == bestHasText ? cells.size() > best.size() : hasText;
            if (best.isEmpty() || better) {
                best = cells;
            }
        }
        List<Cell> others = new ArrayList<>();
        for (List<Cell> cells : wordings.values()) {
            if (cells != best) {
                others.add(cells.get(0));
            }
        }
        return new Choice(best.get(0), best.size(), others);
    }

    private static void repair(List<Cell> cells, Map<Token.Kind, Map<String, Choice>> chosen) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int pieces = cell.pieces().size();
            if (pieces > 1 && pieces <= MOST_PIECES && !agrees(cell, cell.folded(), chosen)) {
                int from = Math.max(0, i - NEIGHBOURHOOD);
                int to = Math.min(cells.size(), i + NEIGHBOURHOOD + 1);
                moveOnePiece(cell, cells.subList(from, to), chosen);
            }
        }
    }

    private static void moveOnePiece(Cell cell, List<Cell> neighbours, Map<Token.Kind, Map<String, Choice>> chosen) {
        for (int i = cell.pieces().size() - 1; i > 0; i--) {
            for (Split split : splits(cell.pieces().get(i))) {
                List<Piece> kept = new ArrayList<>(cell.pieces());
                kept.remove(i);
                kept.addAll(i, split.kept());
                if (!agrees(cell, foldedOf(kept), chosen)) {
                    continue;
                }
                for (Cell neighbour : neighbours) {
                    List<Piece> grown = new ArrayList<>(neighbour.pieces());
                    grown.add(split.moved());
                    if (neighbour != cell && agrees(neighbour, foldedOf(grown), chosen)) {
                        cell.replace(kept);
                        neighbour.replace(grown);
                        return;
                    }
                }
            }
        }
    }

    private record Split(List<Piece> kept, Piece moved) {}

    private static List<Split> splits(Piece piece) {
        List<Split> splits = new ArrayList<>();
        splits.add(new Split(List.of(), piece));
        String[] words = piece.text().split("\\s+", 2);
        if (words.length == 2) {
            Piece first = new Piece(words[0], piece.line());
            Piece rest = new Piece(words[1], piece.line());
            splits.add(new Split(List.of(rest), first));
            splits.add(new Split(List.of(first), rest));
        }
        return splits;
    }

    private static String foldedOf(List<Piece> pieces) {
        return Widths.folded(Cell.joined(pieces));
    }

    private static boolean agrees(Cell cell, String folded, Map<Token.Kind, Map<String, Choice>> chosen) {
        return chosen.get(cell.kind()).get(cell.code()).cell().folded().equals(folded);
    }
}

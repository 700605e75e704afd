package org.guildmark.catalog.document.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * The horizontal and vertical lines that a page draws, in points from its upper left corner. Producers draw a line as a
 * stroke or as a thin filled rectangle; both count.
 */
final class Rulings extends PDFGraphicsStreamEngine {
    /** Beyond this a page is a drawing, not a table. */
    private static final int MAXIMUM = 4_000;

    private static final float THIN = 2.5f;
    private static final float SHORTEST = 4f;

    private final List<Ruling> found = new ArrayList<>();
    private final List<Ruling> path = new ArrayList<>();
    private final PDRectangle area;
    private Point2D.Float start = new Point2D.Float();
    private Point2D.Float current = new Point2D.Float();

    private Rulings(PDPage page) {
        super(page);
        area = page.getCropBox();
    }

    /** Lines of the page; none where it is turned or draws too many. */
    static List<Ruling> on(PDPage page) throws IOException {
        if (page.getRotation() % 360 != 0) {
            return List.of();
        }
        Rulings rulings = new Rulings(page);
        rulings.processPage(page);
        return rulings.found.size() > MAXIMUM ? List.of() : rulings.found;
    }

    /**
     * A line.
     *
     * @param at its y where horizontal, its x where vertical
     */
    record Ruling(boolean horizontal, float at, float from, float to) {}

    private void segment(double x1, double y1, double x2, double y2) {
        if (path.size() + found.size() > MAXIMUM) {
            return;
        }
        float width = (float) Math.abs(x2 - x1);
        float height = (float) Math.abs(y2 - y1);
        float left = (float) Math.min(x1, x2) - area.getLowerLeftX();
        float top = area.getUpperRightY() - (float) Math.max(y1, y2);
        if (width >= SHORTEST && height <= THIN) {
            path.add(new Ruling(true, top + height / 2, left, left + width));
        } else if (height >= SHORTEST && width <= THIN) {
            path.add(new Ruling(false, left + width / 2, top, top + height));
        }
    }

    private void painted() {
        found.addAll(path);
        path.clear();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        boolean thin = Math.abs(p2.getX() - p0.getX()) <= THIN || Math.abs(p2.getY() - p0.getY()) <= THIN;
        if (thin) {
            segment(p0.getX(), p0.getY(), p2.getX(), p2.getY());
        } else {
            segment(p0.getX(), p0.getY(), p1.getX(), p1.getY());
            segment(p1.getX(), p1.getY(), p2.getX(), p2.getY());
            segment(p2.getX(), p2.getY(), p3.getX(), p3.getY());
            segment(p3.getX(), p3.getY(), p0.getX(), p0.getY());
        }
    }

    @Override
    public void moveTo(float x, float y) {
        start = new Point2D.Float(x, y);
        current = start;
    }

    @Override
    public void lineTo(float x, float y) {
        segment(current.x, current.y, x, y);
        current = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        lineTo(start.x, start.y);
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        painted();
    }

    @Override
    public void fillPath(int windingRule) {
        painted();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        painted();
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures have no lines that count
    }

    @Override
    public void clip(int windingRule) {
        // a clip only hides
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // a shade has no lines that count
    }
}

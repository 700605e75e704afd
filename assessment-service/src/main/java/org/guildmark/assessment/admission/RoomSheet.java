package org.guildmark.assessment.admission;

import java.util.List;
import org.guildmark.assessment.admission.Admitted.SeatAt;

/** Lists of a room: what hangs at its door, and what candidates sign. A session begins on a page of its own. */
final class RoomSheet {
    static final String STYLE =
            """
            @page { size: A4; margin: 16mm 14mm; @bottom-center { content: counter(page) " / " counter(pages);
                font-family: 'Noto Sans SC'; font-size: 9pt; } }
            body { font-size: 10.5pt; line-height: 1.4; color: #000; }
            div.session { page-break-after: always; }
            div.last { page-break-after: auto; }
            h1 { font-size: 18pt; text-align: center; margin: 0 0 2mm 0; }
            h2 { font-size: 12pt; font-weight: 400; text-align: center; margin: 0 0 4mm 0; }
            p.head { margin: 0 0 3mm 0; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            td, th { border: 0.5pt solid #444; padding: 1.2mm 2mm; text-align: center; word-wrap: break-word; }
            th { background: #eee; font-weight: 700; }
            th.short { width: 16mm; }
            th.sign { width: 34mm; }
            table.signature td { height: 9mm; }
            p.staff { margin-top: 10mm; }
            p.footnote { font-size: 9pt; color: #333; }
            """;

    private RoomSheet() {}

    /** What a list is for. */
    enum Kind {
        /** Hangs at the door: who sits where. */
        DOOR("考场门贴"),
        /** Lies on the desk: candidates sign, invigilators note who is missing. */
        SIGNATURE("考生签到表");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** A session and who sits in it, by seat. */
    record Session(SeatAt at, List<Row> rows) {}

    record Row(int seatNumber, int row, int column, String number, String name, String documentNumberMasked) {}

    static void write(Markup sheet, SheetPlan plan, Kind kind, Session session, boolean last) {
        SeatAt at = session.at();
        sheet.open("div", last ? "session last" : "session");
        sheet.element("h1", kind.title()).element("h2", plan.title());
        sheet.element("p", "head", plan.examined());
        sheet.element(
                "p", "head", "考点：" + at.site().zh() + "　考场：" + at.room() + "　科目：" + SheetPlan.named(at.component()));
        sheet.element(
                "p",
                "head",
                "时间：" + plan.day(at.startsAt()) + " " + plan.time(at.startsAt(), at.endsAt()) + "　应到："
                        + session.rows().size() + "人");
        sheet.open("table", kind == Kind.SIGNATURE ? "signature" : "")
                .open("thead")
                .open("tr");
        sheet.element("th", "short", "座位号").element("th", "准考证号").element("th", "姓名");
        if (kind == Kind.SIGNATURE) {
            sheet.element("th", "证件号码").element("th", "sign", "签名").element("th", "short", "备注");
        } else {
            sheet.element("th", "排列").element("th", "证件号码");
        }
        sheet.close().close().open("tbody");
        session.rows().forEach(row -> row(sheet, kind, row));
        sheet.close().close();
        if (kind == Kind.SIGNATURE) {
            sheet.element("p", "staff", "实到人数：________　缺考人数：________　监考人员签名：________________　________________");
        }
        SheetPlan.footnote(sheet);
        sheet.close();
    }

    private static void row(Markup sheet, Kind kind, Row row) {
        sheet.open("tr")
                .element("td", Integer.toString(row.seatNumber()))
                .element("td", row.number())
                .element("td", row.name());
        if (kind == Kind.SIGNATURE) {
            sheet.element("td", row.documentNumberMasked()).element("td", "").element("td", "");
        } else {
            sheet.element("td", "第" + row.row() + "排第" + row.column() + "列").element("td", row.documentNumberMasked());
        }
        sheet.close();
    }
}

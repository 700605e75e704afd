package org.guildmark.assessment.admission;

import java.util.List;
import org.guildmark.assessment.admission.Admitted.SeatAt;

/** Admission tickets, one on a page. */
final class TicketSheet {
    static final String TITLE = "准考证";

    static final String STYLE =
            """
            @page { size: A4; margin: 18mm 16mm; }
            body { font-size: 11pt; line-height: 1.5; color: #000; }
            div.ticket { page-break-after: always; }
            div.last { page-break-after: auto; }
            h1 { font-size: 22pt; text-align: center; letter-spacing: 6pt; margin: 0; }
            h2 { font-size: 13pt; font-weight: 400; text-align: center; margin: 2mm 0 8mm 0; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            td, th { border: 0.5pt solid #444; padding: 1.5mm 2mm; vertical-align: middle; overflow: hidden;
                word-wrap: break-word; }
            th { background: #eee; font-weight: 700; text-align: center; }
            td.photo { width: 35mm; height: 45mm; text-align: center; padding: 1mm; color: #777; }
            th.label { width: 26mm; }
            td.number { font-size: 15pt; font-weight: 700; }
            img.photo { max-width: 32mm; max-height: 43mm; }
            table.seats { margin-top: 6mm; }
            table.seats td { text-align: center; font-size: 10pt; }
            th.day { width: 30mm; }
            th.seat { width: 24mm; }
            ol { margin-top: 8mm; padding-left: 6mm; font-size: 10pt; }
            p.footnote { font-size: 9pt; color: #333; }
            """;

    private TicketSheet() {}

    /** @param photo a JPEG as {@link TicketPhoto} makes it; null where there is none */
    record Ticket(
            String number, int issue, String name, String documentNumberMasked, List<SeatAt> seats, byte[] photo) {}

    static void write(Markup sheet, SheetPlan plan, Ticket ticket, boolean last) {
        sheet.open("div", last ? "ticket last" : "ticket");
        sheet.element("h1", TITLE).element("h2", plan.title());
        sheet.open("table").open("tbody");
        sheet.open("tr").element("th", "label", "准考证号").element("td", "number", ticket.number());
        photo(sheet, ticket.photo());
        sheet.close();
        row(sheet, "姓名", ticket.name());
        row(sheet, "证件号码", ticket.documentNumberMasked());
        row(sheet, "职业等级", plan.examined());
        sheet.close().close();
        seats(sheet, plan, ticket.seats());
        sheet.open("ol")
                .element("li", "凭本准考证和有效身份证件入场，按座位号入座。")
                .element("li", "请提前到达考场，遵守考场纪律。")
                .element("li", "本证为第" + ticket.issue() + "次签发；座位如有调整，以最新一次签发的为准。")
                .close();
        SheetPlan.footnote(sheet);
        sheet.close();
    }

    private static void row(Markup sheet, String label, String value) {
        sheet.open("tr").element("th", "label", label).element("td", value).close();
    }

    private static void photo(Markup sheet, byte[] photo) {
        // Beside all four rows.
        sheet.openSpanning("td", "photo", 4);
        if (photo != null) {
            sheet.image("photo", photo);
        } else {
            sheet.text("照片");
        }
        sheet.close();
    }

    private static void seats(Markup sheet, SheetPlan plan, List<SeatAt> seats) {
        sheet.open("table", "seats").open("thead").open("tr");
        sheet.element("th", "day", "科目")
                .element("th", "day", "日期时间")
                .element("th", "考点")
                .element("th", "seat", "考场")
                .element("th", "seat", "座位号");
        sheet.close().close().open("tbody");
        for (SeatAt seat : seats) {
            sheet.open("tr").element("td", SheetPlan.named(seat.component()));
            sheet.open("td")
                    .element("div", plan.day(seat.startsAt()))
                    .element("div", plan.time(seat.startsAt(), seat.endsAt()))
                    .close();
            sheet.open("td")
                    .element("div", seat.site().zh())
                    .element("div", seat.address())
                    .close();
            sheet.element("td", seat.room());
            sheet.open("td")
                    .element("div", Integer.toString(seat.seatNumber()))
                    .element("div", "第" + seat.row() + "排第" + seat.column() + "列")
                    .close();
            sheet.close();
        }
        sheet.close().close();
    }
}

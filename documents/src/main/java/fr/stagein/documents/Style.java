package fr.stagein.documents;

/** How a document looks: quiet, 10 points, one green, for A4 in black and white as well. */
final class Style {

    static final String SHEET = """
            @page {
              size: A4; margin: 18mm 20mm 20mm 20mm; padding-bottom: 4mm;
              @bottom-left {
                content: element(foot); vertical-align: top; width: 80%; border-top: 0.3mm solid #c9d2cd;
              }
              @bottom-right {
                content: 'page ' counter(page) ' sur ' counter(pages); vertical-align: top; text-align: right;
                width: 20%; border-top: 0.3mm solid #c9d2cd; padding-top: 2mm;
                font-family: 'DejaVu Sans Condensed'; font-size: 7.5pt; color: #4a5751;
              }
            }
            body { font-family: 'DejaVu Sans Condensed'; font-size: 9.5pt; line-height: 1.45; color: #1b2622; margin: 0; }
            p { margin: 0 0 2mm; }
            .foot { position: running(foot); font-size: 7.5pt; color: #4a5751; padding-top: 2mm; }
            .head { border-bottom: 0.6mm solid #0f5b4b; padding-bottom: 4mm; margin-bottom: 5mm; }
            .head .code { float: right; width: 27mm; margin: -3mm -3mm 0 6mm; }
            .head .code img { width: 27mm; height: 27mm; image-rendering: pixelated; }
            .brand { color: #0f5b4b; font-weight: bold; font-size: 10pt; margin: 0 0 4mm; }
            h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 1.5mm; }
            .subtitle { color: #1b2622; margin: 0 0 1mm; }
            .verify { color: #4a5751; font-size: 8pt; margin: 0; }
            h2 {
              font-size: 11.5pt; line-height: 1.3; color: #0f5b4b; margin: 5.5mm 0 2mm;
              page-break-after: avoid; page-break-inside: avoid;
            }
            ul { margin: 0 0 2mm; padding-left: 5mm; }
            li { margin: 0 0 0.8mm; }
            table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            table.short, .together { page-break-inside: avoid; }
            th { text-align: left; vertical-align: top; font-weight: normal; }
            td { vertical-align: top; }
            .facts th { width: 33%; color: #4a5751; padding: 1mm 3mm 1mm 0; border-bottom: 0.2mm solid #dfe5e1; }
            .facts td { padding: 1mm 0; border-bottom: 0.2mm solid #dfe5e1; word-wrap: break-word; }
            .grid { table-layout: fixed; }
            .grid thead th {
              font-weight: bold; font-size: 8.5pt; color: #1b2622; background: #edf2ef;
              padding: 1.3mm 2mm; border-bottom: 0.4mm solid #0f5b4b;
            }
            .grid tbody th, .grid tbody td {
              padding: 1.3mm 2mm; border-bottom: 0.2mm solid #dfe5e1; word-wrap: break-word;
            }
            .signatures tbody th, .signatures tbody td { height: 17mm; padding: 2mm; border-bottom: 0.2mm solid #b9c5bf; }
            .signatures tbody td { border-left: 0.2mm solid #b9c5bf; }
            .signatures thead th { width: 28%; }
            .signatures thead th + th { width: 34%; }
            .signatures thead th + th + th { width: 38%; }
            .name { font-weight: bold; }
            .note { font-size: 8pt; color: #4a5751; }
            .evidence tbody th, .evidence tbody td { font-size: 8.5pt; }
            .evidence thead th { width: 23%; }
            .evidence thead th + th { width: 21%; }
            .evidence thead th + th + th { width: 22%; }
            .evidence thead th + th + th + th { width: 16%; }
            .evidence thead th + th + th + th + th { width: 18%; }
            """;

    private Style() {}
}

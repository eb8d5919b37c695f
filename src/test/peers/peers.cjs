// Writes the lines of a slip with other programs, and reads our bytes with another one's decoder.
// In: {"columns": 42, "lines": [{"text", "weight"} | {"qr"} | {"cut": true}], "bytes": base64}; out: sizes and text.
const receiptline = require('receiptline');
const Encoder = require('@point-of-sale/receipt-printer-encoder');
const npos = require('npos');

const asked = JSON.parse(require('fs').readFileSync(0, 'utf8'));

function byReceiptline() {
    const escaped = text => text.replace(/[\\|{}"`^_~]/g, c => '\\' + c).replace(/^ +/, blanks => '\\ '.repeat(blanks.length));
    const words = { PLAIN: t => t, BOLD: t => '"' + t + '"', LARGE: t => '^^^' + t + '^^^' };
    const document = asked.lines.map(line =>
        line.cut ? '=' : line.qr ? `{code:${line.qr};option:qrcode,6,M}` : '|' + words[line.weight](escaped(line.text))).join('\n');
    return receiptline.transform(document,
        { cpl: asked.columns, encoding: 'cp1252', spacing: false, cutting: false, margin: 0, command: 'escpos' }).length;
}

function byEncoder() {
    const encoder = new Encoder({ language: 'esc-pos', columns: asked.columns, feedBeforeCut: 0 });
    encoder.initialize().codepage('windows1252');
    for (const line of asked.lines) {
        if (line.cut) {
            encoder.cut('partial');
        } else if (line.qr) {
            encoder.align('center').qrcode(line.qr, { model: 2, size: 6, errorlevel: 'm' }).align('left');
        } else if (line.weight === 'BOLD') {
            encoder.bold(true).line(line.text).bold(false);
        } else if (line.weight === 'LARGE') {
            encoder.size(2, 2).line(line.text).size(1, 1);
        } else {
            encoder.line(line.text);
        }
    }
    return encoder.encode().length;
}

npos.parser().parse(Buffer.from(asked.bytes, 'base64')).then(read => {
    const text = Buffer.concat(read.entries.filter(entry => entry.type === 'text').map(entry => Buffer.from(entry.data)));
    console.log(JSON.stringify({
        receiptline: byReceiptline(), encoder: byEncoder(), text: new TextDecoder('windows-1252').decode(text) }));
});

import { buildOfd, type OfdManner } from './build-ofd.ts';
import { sampleGrids } from './sample-file.ts';

/** The report of `annual-report.html` as an OFD of three pages. */
export function sampleOfd(manner: OfdManner): Uint8Array {
  const [proactive, requests, remedies] = sampleGrids();
  return buildOfd(
    [
      [
        '甲县人民政府2024年政府信息公开工作年度报告',
        '一、总体情况',
        '2024年，甲县人民政府新收政府信息公开申请15件，上年结转1件，办结14件，结转下年度2件。',
        '二、主动公开政府信息情况',
        { cells: proactive!, widths: [60, 40, 40, 40] },
      ],
      [
        '三、收到和处理政府信息公开申请情况',
        { cells: requests!, widths: [16, 20, 60, 18, 18, 18, 18, 18, 18, 18] },
      ],
      [
        '四、政府信息公开行政复议、行政诉讼情况',
        { cells: remedies!, widths: new Array(15).fill(16) },
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ],
    ],
    manner,
    '政府信息公开',
  );
}

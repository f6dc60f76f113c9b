/** The letter as it is written unless an office gives a template of its own. The fields are listed in docs/letters.md. */
export const letterTemplates = {
  zh: `# 关于{{单位}}{{年度}}政府信息公开工作年度报告的反馈函

{{#文号}}
<> {{文号}}

{{/文号}}
: {{单位}}：

根据《中华人民共和国政府信息公开条例》和年度报告格式的要求，对你单位《{{报告}}》进行了校核，发现 {{问题数}} 处需要更正或核实，现将有关情况函告如下。

{{#有更正}}
## {{节}}、应当更正的内容

| 序号 | 位置 | 问题 | 现为 | 应为 | 依据 |
|---|---|---|---|---|---|
{{#更正}}
| {{序号}} | {{位置}} | {{问题}} | {{现为}} | {{应为}} | {{依据}} |
{{/更正}}

{{/有更正}}
{{#有推断}}
## {{节}}、可能的原因

下列几处能说明后面的若干问题，但仅凭报告不能确定，请对照台账查明。

{{#推断}}
（{{序号}}）{{内容}}

{{#改法}}
改法 {{序号}}：{{改动}}

{{/改法}}
{{#涉及}}
涉及：{{问题}}

{{/涉及}}
{{/推断}}
{{/有推断}}
{{#有核实}}
## {{节}}、需要核实的内容

下列内容前后不一致或不符合要求，哪一处有误请对照台账核实。

| 序号 | 位置 | 问题 | 依据 | 要求 |
|---|---|---|---|---|
{{#核实}}
| {{序号}} | {{位置}} | {{问题}} | {{依据}} | {{要求}} |
{{/核实}}

{{/有核实}}
请{{#期限}}于{{期限}}前{{/期限}}核实更正，重新发布并书面反馈；认为原数据无误的，请书面说明理由。{{#联系}}联系人及电话：{{联系}}。{{/联系}}

{{#未核对}}
核对范围：{{未核对}}。
{{/未核对}}

>> {{落款}}

>> {{日期}}
`,
  en: `# Feedback on the {{年度}} annual report of {{单位}}

{{#文号}}
<> {{文号}}

{{/文号}}
: To {{单位}}:

We have checked “{{报告}}”. Points to be corrected or verified: {{问题数}}.

{{#有更正}}
## {{节}}. To be corrected

| No. | Place | Problem | Now | Must be | Basis |
|---|---|---|---|---|---|
{{#更正}}
| {{序号}} | {{位置}} | {{问题}} | {{现为}} | {{应为}} | {{依据}} |
{{/更正}}

{{/有更正}}
{{#有推断}}
## {{节}}. Likely causes

Each would explain some of the points below, but the report alone does not settle it; your own records decide.

{{#推断}}
({{序号}}) {{内容}}

{{#改法}}
Way {{序号}}: {{改动}}

{{/改法}}
{{#涉及}}
It explains: {{问题}}

{{/涉及}}
{{/推断}}
{{/有推断}}
{{#有核实}}
## {{节}}. To be verified

These figures or statements contradict each other or what is prescribed; please find out which is wrong.

| No. | Place | Problem | Basis | Request |
|---|---|---|---|---|
{{#核实}}
| {{序号}} | {{位置}} | {{问题}} | {{依据}} | {{要求}} |
{{/核实}}

{{/有核实}}
Please verify, correct and publish again{{#期限}} by {{期限}}{{/期限}}, and tell us; if you hold that a figure is right, please say why in writing.{{#联系}} Contact: {{联系}}.{{/联系}}

{{#未核对}}
Scope: {{未核对}}.
{{/未核对}}

>> {{落款}}

>> {{日期}}
`,
} as const;

import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Only these parts are shipped, and only with the first chart somebody looks at.
use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
>

export interface Drawing {
  names: string[]
  /** As `kind` says, or as bars among lines: what happens here and there is no line. */
  series: { name: string; colour: string; values: (number | null)[]; bars?: boolean }[]
  /** Days and seconds go on, everything else stands side by side. */
  kind: 'bar' | 'line'
  /** Upright lines, each at one of the names. */
  marks?: { at: number; name: string }[]
  write: (value: number) => string
}

/** A colour of the design tokens as it is now. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** Their names stand upright along the lines, so that neighbours do not hide each other. */
function markLine(marks: { at: number; name: string }[], text: object): MarkLineComponentOption {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: token('--line-strong'), type: 'dashed' },
    label: { ...text, position: 'insideEndTop', formatter: ({ name }) => name },
    data: marks.map(({ at, name }) => ({ xAxis: at, name })),
  }
}

function optionOf({ names, series, kind, marks, write }: Drawing): ChartOption {
  const text = { color: token('--ink-2'), fontFamily: token('--font'), fontSize: 13 }
  const category = {
    type: 'category' as const,
    data: names,
    axisLabel: { ...text, width: kind === 'bar' ? 150 : undefined, overflow: 'truncate' as const },
    axisLine: { lineStyle: { color: token('--line-strong') } },
    axisTick: { show: false },
  }
  const value = {
    type: 'value' as const,
    axisLabel: { ...text, formatter: write },
    splitLine: { lineStyle: { color: token('--line') } },
  }
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    grid: { left: 8, right: 24, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, textStyle: { ...text, color: token('--ink') }, itemGap: 20 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' },
      valueFormatter: (number) => (typeof number === 'number' ? write(number) : '—'),
      textStyle: { color: token('--ink'), fontFamily: token('--font') },
    },
    ...(kind === 'bar'
      ? { xAxis: value, yAxis: { ...category, inverse: true } }
      : { xAxis: { ...category, boundaryGap: false }, yAxis: value }),
    series: series.map(({ name, colour, values, bars }, index) => ({
      name,
      type: bars ? 'bar' : kind,
      data: values,
      color: token(colour),
      barMaxWidth: 14,
      symbolSize: 7,
      showSymbol: names.length < 60,
      markLine: index === 0 && marks ? markLine(marks, text) : undefined,
      lineStyle: { width: 2.5 },
    })) as (BarSeriesOption | LineSeriesOption)[],
  }
}

/** Draws into an element, which has a size; `draw` again for other numbers. */
export function chartIn(element: HTMLElement) {
  const chart = init(element, undefined, { renderer: 'svg' })
  const resize = new ResizeObserver(() => chart.resize())
  resize.observe(element)
  return {
    draw: (drawing: Drawing) => chart.setOption(optionOf(drawing), { notMerge: true }),
    dispose() {
      resize.disconnect()
      chart.dispose()
    },
  }
}

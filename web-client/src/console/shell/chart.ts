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

/** Below it the legend's entries stand one below the other. */
const NARROW = 480
const LINE_HEIGHT = 24
/** What the numbers beside the plot take of the width, roughly. */
const BESIDE = 60

type Mark = { at: number; name: string }

function markLine(marks: Mark[]): MarkLineComponentOption {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: token('--line-strong'), type: 'dashed' },
    label: { show: false },
    data: marks.map(({ at }) => ({ xAxis: at })),
  }
}

/** An axis above the plot that has nothing but the marks' names, each as long as the nearest two leave room for. */
function markAxis(marks: Mark[], names: string[], width: number, text: object) {
  const nameAt = new Map(marks.map(({ at, name }) => [at, name]))
  const starts = [...nameAt.keys()]
  const gaps = starts.map((at, index) => (starts[index + 1] ?? names.length) - at)
  return {
    type: 'category' as const,
    position: 'top' as const,
    data: names,
    boundaryGap: false,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      align: 'left' as const,
      margin: 4,
      interval: (index: number) => nameAt.has(index),
      formatter: (_: string, index: number) => nameAt.get(index) ?? '',
      overflow: 'truncate' as const,
      width: ((width - BESIDE) * Math.min(...gaps)) / names.length - 6,
    },
  }
}

function optionOf({ names, series, kind, marks, write }: Drawing, width: number): ChartOption {
  const narrow = width < NARROW
  const top = (narrow ? series.length * LINE_HEIGHT : 32) + 8
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
    axisLabel: { ...text, formatter: write, hideOverlap: true },
    splitLine: { lineStyle: { color: token('--line') } },
  }
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    grid: { left: 8, right: 24, top, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: {
      top: 0,
      left: 0,
      orient: narrow ? 'vertical' : 'horizontal',
      textStyle: { ...text, color: token('--ink') },
      itemGap: narrow ? 8 : 20,
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' },
      valueFormatter: (number) => (typeof number === 'number' ? write(number) : '—'),
      textStyle: { color: token('--ink'), fontFamily: token('--font') },
    },
    ...(kind === 'bar'
      ? { xAxis: value, yAxis: { ...category, inverse: true } }
      : {
          xAxis: [{ ...category, boundaryGap: false }, ...(marks?.length ? [markAxis(marks, names, width, text)] : [])],
          yAxis: value,
        }),
    series: series.map(({ name, colour, values, bars }, index) => ({
      name,
      type: bars ? 'bar' : kind,
      data: values,
      color: token(colour),
      barMaxWidth: 14,
      symbolSize: 7,
      showSymbol: names.length < 60,
      markLine: index === 0 && marks?.length ? markLine(marks) : undefined,
      lineStyle: { width: 2.5 },
    })) as (BarSeriesOption | LineSeriesOption)[],
  }
}

/** Draws into an element, which has a size; `draw` again for other numbers. */
export function chartIn(element: HTMLElement) {
  const chart = init(element, undefined, { renderer: 'svg' })
  let drawn: { drawing: Drawing; width: number } | undefined
  function draw(drawing: Drawing) {
    drawn = { drawing, width: chart.getWidth() }
    chart.setOption(optionOf(drawing, drawn.width), { notMerge: true })
  }
  const resize = new ResizeObserver(() => {
    chart.resize()
    // It tells the size at the beginning, too, which is no news.
    if (drawn && drawn.width !== chart.getWidth()) draw(drawn.drawing)
  })
  resize.observe(element)
  return {
    draw,
    dispose() {
      resize.disconnect()
      chart.dispose()
    },
  }
}

import { describe, expect, it } from 'vitest'
import { keyAct, latinKey, type Press } from './lab-keys.ts'

function press(keys: string): Press {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    code: '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  }
}

describe('keys of the laboratory', () => {
  it('undo, redo, replay and help', () => {
    const acts = ['u', 'Shift+U', 'r', '?', 'Shift+?', 'x', 'Shift+R'].map((keys) =>
      keyAct(press(keys), true),
    )
    expect(acts).toEqual(['undo', 'redo', 'replay', 'help', 'help', undefined, undefined])
  })

  it('of a single letter can be switched off, those with Ctrl or Command not', () => {
    expect(['u', 'r', '?'].map((keys) => keyAct(press(keys), false))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    const acts = ['Ctrl+z', 'Ctrl+Shift+Z', 'Meta+z', 'Ctrl+y'].map((keys) =>
      keyAct(press(keys), false),
    )
    expect(acts).toEqual(['undo', 'redo', 'undo', 'redo'])
  })

  it('leave alone what the browser has keys for', () => {
    for (const keys of ['Ctrl+r', 'Ctrl+u', 'Meta+r', 'Alt+u', 'Alt+Ctrl+z']) {
      expect(keyAct(press(keys), true)).toBeUndefined()
    }
  })

  it('are found by their place where the layout types no Latin letters', () => {
    const cyrillic = { ...press('г'), code: 'KeyU' }
    expect(keyAct(cyrillic, true)).toBe('undo')
    expect(keyAct({ ...cyrillic, key: 'Г', shiftKey: true }, true)).toBe('redo')
    expect(keyAct({ ...press('Ctrl+я'), code: 'KeyZ' }, false)).toBe('undo')
    expect(latinKey({ key: 'й', code: '' })).toBe('й')
  })

  it('are those that are typed where a Latin layout has them elsewhere', () => {
    expect(keyAct({ ...press('Ctrl+z'), code: 'KeyY' }, false)).toBe('undo')
  })
})

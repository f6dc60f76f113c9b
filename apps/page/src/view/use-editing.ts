import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether a value is being edited, and the button it is shown on, which has the focus again when the editing ends. */
export function useEditing(): { isEditing: Signal<boolean>; button: RefObject<HTMLButtonElement | null> } {
  const isEditing = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing.value) button.current?.focus();
    wasEditing.current = isEditing.value;
  }, [isEditing.value]);
  return { isEditing, button };
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './modal.css';

interface Props {
  readonly title: string;
  /** Escape, too. */
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** A dialog over the page, which rests meanwhile. It gives the focus back to where it was. */
export function Modal({ title, onCancel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const leaving = useRef(false);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => {
      leaving.current = true;
      current?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      // A browser may close it without asking, at the second Escape.
      onClose={() => leaving.current || onCancel()}
    >
      <h2 id="modal-title">{title}</h2>
      {children}
    </dialog>
  );
}
